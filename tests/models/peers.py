"""The same models in the plain way of other packages: to test against and to time."""

from itertools import combinations
from statistics import fmean

import mesa
import nashpy
import networkx as nx
import numpy as np


class Firm(mesa.Agent):
    """A firm that remembers each partner's promises: kept, and all."""

    def __init__(self, model, honour, alpha0, beta0):
        super().__init__(model)
        self.honour = honour
        self.first_memory = (alpha0, alpha0 + beta0)
        self.memory = {}

    def meet(self, partner):
        self.memory[partner] = list(self.first_memory)

    def trusts(self, partner):
        kept, seen = self.memory[partner]
        return kept / seen >= self.model.threshold - 1e-12

    def learn(self, partner, kept, weight):
        self.memory[partner][0] += weight * kept
        self.memory[partner][1] += weight


class TrustNetwork(mesa.Model):
    """The trust network, agent by agent."""

    def __init__(
        self, edges, n_firms, alpha0, beta0, honour, threshold, activity, gossip, *, seed=None
    ):
        super().__init__(seed=seed)
        self.threshold, self.activity, self.gossip = threshold, activity, gossip
        self.firms = [Firm(self, honour, alpha0, beta0) for _ in range(n_firms)]
        self.ties = [(self.firms[i], self.firms[j]) for i, j in edges]
        for one, other in self.ties:
            one.meet(other)
            other.meet(one)
        self.alive = []

    def is_open(self, tie):
        one, other = tie
        return one.trusts(other) and other.trusts(one)

    def step(self):
        used = [t for t in self.ties if self.is_open(t) and self.random.random() < self.activity]
        for one, other in used:
            self.deal(one, other)
            self.deal(other, one)
        self.alive.append(fmean(map(self.is_open, self.ties)))

    def deal(self, truster, trusted):
        kept = self.random.random() < trusted.honour
        truster.learn(trusted, kept, 1)
        for listener in truster.memory.keys() & trusted.memory.keys():
            listener.learn(trusted, kept, self.gossip)


def mesa_trust_network(periods, seed=0, **parameters):
    """Shares of live ties, month by month."""
    model = TrustNetwork(**parameters, seed=seed)
    for _ in range(periods):
        model.step()
    return model.alive


def networkx_brokerage(
    n_firms,
    group_size,
    exit_month,
    months,
    introductions,
    closure,
    dissolution,
    embedding,
    reciprocation,
    max_ties,
    generator,
):
    """Density at the start and after each month, and the last fragmentation."""
    firms = nx.Graph()
    firms.add_nodes_from(range(n_firms))
    firms.add_edges_from(
        (i, j) for i, j in combinations(range(n_firms), 2) if i // group_size == j // group_size
    )
    densities = [nx.density(firms)]
    for month in range(months):
        now = firms.copy()
        absent = list(nx.non_edges(now))
        help_now = introductions if month < exit_month else 0
        chance = min(1, help_now / len(absent)) * reciprocation if absent else 0
        for i, j in now.edges:
            common = len(list(nx.common_neighbors(now, i, j)))
            if generator.random() < dissolution * (1 - embedding) ** common:
                firms.remove_edge(i, j)
        for i, j in absent:
            if now.degree[i] < max_ties and now.degree[j] < max_ties:
                common = len(list(nx.common_neighbors(now, i, j)))
                if generator.random() < 1 - (1 - closure) ** common * (1 - chance):
                    firms.add_edge(i, j)
        densities.append(nx.density(firms))
    joined = sum(len(group) * (len(group) - 1) for group in nx.connected_components(firms))
    return densities, 1 - joined / (n_firms * (n_firms - 1))


def networkx_summary(adjacency):
    """Measures of a whole network, in the order of `NetworkSummary`; all nodes joined."""
    graph = nx.from_numpy_array(np.array(adjacency))
    return (
        nx.density(graph),
        nx.transitivity(graph),
        nx.average_clustering(graph),
        nx.average_shortest_path_length(graph),
        1 - nx.number_connected_components(graph),
        1 - nx.global_efficiency(graph),
        max(nx.betweenness_centrality(graph).values()),
    )


def axelrod_match(p, q, noise, turns, seed=0):
    """Mean cooperation and payoff of A and of B over the turns of one match."""
    import axelrod  # takes seconds, which only its own test should pay

    players = [axelrod.MemoryOnePlayer(list(four)) for four in (p, q)]
    match = axelrod.Match(players, turns=turns, noise=noise, seed=seed)
    match.play()
    cooperation = [count / turns for count in match.cooperation()]
    return (*cooperation, *match.final_score_per_turn())


def nashpy_volunteers(benefit, cost):
    """Probability of acting in the mixed equilibrium of two possible volunteers."""
    act, wait = benefit - cost, benefit
    row = np.array([[act, act], [wait, 0]])
    game = nashpy.Game(row, row.T)
    (mixed,) = [strategy for strategy, _ in game.support_enumeration() if 0 < strategy[0] < 1]
    return float(mixed[0])
