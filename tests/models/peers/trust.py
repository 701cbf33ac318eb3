"""Trust between firms by mesa, axelrod and quantecon."""

from statistics import fmean

import mesa


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


def axelrod_match(p, q, noise, turns, seed=0):
    """Mean cooperation and payoff of A and of B over the turns of one match."""
    import axelrod  # takes seconds, which only its own test should pay

    players = [axelrod.MemoryOnePlayer(list(four)) for four in (p, q)]
    match = axelrod.Match(players, turns=turns, noise=noise, seed=seed)
    match.play()
    cooperation = [count / turns for count in match.cooperation()]
    return (*cooperation, *match.final_score_per_turn())


def quantecon_critical_discount_factor(payoffs, strategy):
    """The least patience with which a firm whose best reply is computed keeps its word."""
    from quantecon.markov import DiscreteDP  # takes seconds, as axelrod does

    temptation, reward, punishment, sucker = payoffs
    gains = [[reward, temptation], [sucker, punishment]]  # the partner keeps its word, or not
    forgiven = {"grim": [0, 1], "tft": [1, 0]}[strategy]  # after a firm at fault keeps its word
    partner_next = [[[1, 0], [0, 1]], [forgiven, [0, 1]]]

    def keeps_its_word(discount_factor):
        problem = DiscreteDP(gains, partner_next, discount_factor)
        return problem.solve("policy_iteration").sigma[0] == 0

    low, high = 0.0, 1 - 1e-9
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (low, middle) if keeps_its_word(middle) else (middle, high)
    return high
