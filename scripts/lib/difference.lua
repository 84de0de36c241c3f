-- SPDX-License-Identifier: MIT
--
-- difference: which elements of two lists belong together, in the same order.
--
-- The patience way. What is equal at both ends belongs together; of the rest,
-- what occurs once in either list, as far as it rises in both, stands fast,
-- and the same is asked of every stretch between two of these. What is left
-- differs. So no "the" that two sentences share makes them the same, as the
-- shortest list of changes would have it, and long lists cost little more than
-- their length.
--
-- Elements are tables, the same if their key is. What is only alike may belong
-- together too: likeness(old, new) says how much, 0 where it must not.
--
--     local difference = require "difference"
--     for _, step in ipairs(difference.align(old, new, likeness)) do
--         print(step.old, step.new) -- the elements, one of them nil where it has no other
--     end
--     local share = difference.share(difference.bag(words), difference.bag(others)) -- 0 to 1

local difference = {}

-- Gaps of more pairs than these are not searched for what is only alike.
local most_pairs = 250000

-- The place of each key of list[from .. to] that occurs once there; false for the others.
local function places(list, from, to)
	local at = {}
	for i = from, to do
		local key = list[i].key
		at[key] = at[key] == nil and i
	end
	return at
end

-- The longest chain of what occurs once in both stretches and rises in both. A pile keeps the lowest end of a chain of
-- its length.
local function chain_of(a, a1, a2, b, b1, b2)
	local in_a, in_b = places(a, a1, a2), places(b, b1, b2)
	local piles, chain = {}, {}
	for i = a1, a2 do
		local j = in_a[a[i].key] and in_b[a[i].key]
		if j then
			local low, high = 1, #piles + 1
			while low < high do
				local middle = (low + high) // 2
				if piles[middle].b < j then
					low = middle + 1
				else
					high = middle
				end
			end
			piles[low] = { a = i, b = j, before = piles[low - 1] }
		end
	end
	local link = piles[#piles]
	for n = #piles, 1, -1 do
		chain[n], link = link, link.before
	end
	return chain
end

-- match[i] == j: a[i] is b[j].
local function match_same(a, b)
	local match = {}

	local function between(a1, a2, b1, b2)
		while a1 <= a2 and b1 <= b2 and a[a1].key == b[b1].key do
			match[a1], a1, b1 = b1, a1 + 1, b1 + 1
		end
		while a1 <= a2 and b1 <= b2 and a[a2].key == b[b2].key do
			match[a2], a2, b2 = b2, a2 - 1, b2 - 1
		end
		local chain = chain_of(a, a1, a2, b, b1, b2)
		for _, link in ipairs(chain) do
			match[link.a] = link.b
			between(a1, link.a - 1, b1, link.b - 1)
			a1, b1 = link.a + 1, link.b + 1
		end
		if #chain > 0 then
			between(a1, a2, b1, b2)
		end
	end

	between(1, #a, 1, #b)
	return match
end

-- Pairs what stands unmatched between two matches: those pairs, in order, whose likeness is the greatest sum.
local function pair_gap(match, a, i0, i1, b, j0, j1, likeness)
	local best, like = { [i1 + 1] = {} }, {}
	for i = i1, i0, -1 do
		best[i], like[i] = {}, {}
		for j = j1, j0, -1 do
			like[i][j] = likeness(a[i], b[j])
			local with = like[i][j] > 0 and like[i][j] + (best[i + 1][j + 1] or 0) or 0
			best[i][j] = math.max(with, best[i + 1][j] or 0, best[i][j + 1] or 0)
		end
	end
	local i, j = i0, j0
	while i <= i1 and j <= j1 do
		if best[i][j] == (best[i + 1][j] or 0) then
			i = i + 1
		elseif best[i][j] == (best[i][j + 1] or 0) then
			j = j + 1
		else
			match[i], i, j = j, i + 1, j + 1
		end
	end
end

local function match_alike(match, a, b, likeness)
	local i0, j0 = 1, 1
	for i = 1, #a + 1 do
		local j = i > #a and #b + 1 or match[i]
		if j then
			if (i - i0) * (j - j0) <= most_pairs then
				pair_gap(match, a, i0, i - 1, b, j0, j - 1, likeness)
			end
			i0, j0 = i + 1, j + 1
		end
	end
end

-- All elements in one order: what goes before what comes.
function difference.align(old, new, likeness)
	local match, steps, j = match_same(old, new), {}, 1
	if likeness then
		match_alike(match, old, new, likeness)
	end
	for i = 1, #old + 1 do
		local to = i > #old and #new + 1 or match[i]
		for k = j, (to or 0) - 1 do
			steps[#steps + 1] = { new = new[k] }
		end
		j = to and to + 1 or j
		steps[#steps + 1] = old[i] and { old = old[i], new = new[to] }
	end
	return steps
end

-- How often each key is in a list, and how many elements there are.
function difference.bag(list)
	local bag = { counts = {}, size = #list }
	for _, element in ipairs(list) do
		bag.counts[element.key] = (bag.counts[element.key] or 0) + 1
	end
	return bag
end

-- How much of two bags is in both, 0 to 1; nil where there is nothing in either.
function difference.share(a, b)
	local common = 0
	for key, count in pairs(a.counts) do
		common = common + math.min(count, b.counts[key] or 0)
	end
	return a.size + b.size > 0 and 2 * common / (a.size + b.size) or nil
end

return difference
