call crosscheck#ale#Define('markdown')
