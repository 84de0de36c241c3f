-- table.move loops in C for as long as it is told to.
table.move({}, 1, math.maxinteger - 1, 2)
