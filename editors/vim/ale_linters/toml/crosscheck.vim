call crosscheck#ale#Define('toml')
