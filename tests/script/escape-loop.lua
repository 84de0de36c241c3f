-- An endless loop ends at the limit of instructions.
while true do end
