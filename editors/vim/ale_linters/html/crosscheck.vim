call crosscheck#ale#Define('html')
