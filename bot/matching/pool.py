"""Some people and every two of them who may meet: the best pairs, exactly. The work is done by a graph library."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from rustworkx import PyGraph, max_weight_matching

from bot.matching.company import Arrangement, Company
from bot.matching.people import most_liked

Edge = tuple[int, int, int]

CHANCE = 8
"""Bits below the last thing that counts: of several best arrangements, each time another one."""


class Pool:
    """So many people as can be looked at at once, two by two."""

    def __init__(self, company: Company, people: Sequence[int], *, wild: bool = False) -> None:
        self.company = company
        self.people = tuple(people)
        self.edges = tuple(_edges(company, self.people, wild))

    def arranged(self, threes: Sequence[tuple[int, ...]] = ()) -> Arrangement:
        """These groups of three, and the best pairs of all others. What is best: the same order as in `Score`."""
        taken = {one for three in threes for one in three}
        pairs = _pairs(self.edges, self.people, taken)
        paired = taken.union(*pairs) if pairs else taken
        return self.company.arrangement((*threes, *pairs), [one for one in self.people if one not in paired])


def _pairs(edges: Iterable[Edge], people: Sequence[int], taken: Collection[int]) -> list[tuple[int, ...]]:
    left = [one for one in people if one not in taken]
    place = {one: number for number, one in enumerate(left)}
    graph: PyGraph[int, int] = PyGraph(multigraph=False, node_count_hint=len(left))
    graph.add_nodes_from(left)
    graph.add_edges_from([(place[a], place[b], worth) for a, b, worth in edges if a in place and b in place])
    found = max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((left[min(two)], left[max(two)]) for two in found)


def _edges(company: Company, people: Sequence[int], wild: bool) -> Iterator[Edge]:
    """Every two who may meet, with a figure made like a date: what counts first stands first, and no sum of what counts
    less can outweigh one of what counts more. How well two go together is left to chance if it is to be wild."""
    bits, count = company.chance.getrandbits, len(people)
    often = max((times for one in people for times in company.met[one].values()), default=0)
    line = max((company.owed[one] for one in people), default=0)
    most = most_liked(company.weights) + 1
    owed = (most << CHANCE) * count
    met = owed * (2 * line + 1) * count
    fresh = met * (often + 1) * count
    timely = fresh * count
    for one, other in combinations(people, 2):
        if other in company.apart[one]:
            continue
        talk, liked = company.worth(one, other)
        times = company.met[one].get(other, 0)
        if wild:
            liked = company.chance.randrange(most)
        figure = talk * timely + (not times) * fresh + (often - times) * met
        yield one, other, figure + (company.owed[one] + company.owed[other]) * owed + (liked << CHANCE) + bits(CHANCE)
