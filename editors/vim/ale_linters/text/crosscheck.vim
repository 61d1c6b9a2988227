call crosscheck#ale#Define('text')
