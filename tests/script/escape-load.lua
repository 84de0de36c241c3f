-- What load compiles sees the same globals, and no more.
load("os.execute('true')")()
