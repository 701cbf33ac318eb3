"""Networks whose rows are integers, one bit a partner: fast enough to simulate by the hundred."""

__all__ = ["Partners", "groups", "tie_list", "tied_share", "unreached_share"]

Partners = list[int]
"""The partners of each firm as the bits of an integer."""


def groups(n_firms: int, group_size: int) -> Partners:
    """Groups whose members are all tied to each other."""
    partners = []
    for firm in range(n_firms):
        first = firm - firm % group_size
        last = min(first + group_size, n_firms)
        partners.append((1 << last) - (1 << first) - (1 << firm))
    return partners


def tied_share(partners: Partners) -> float:
    """Share of all pairs that have a tie."""
    n = len(partners)
    return sum(map(int.bit_count, partners)) / (n * (n - 1))


def unreached_share(partners: Partners) -> float:
    """Share of all pairs that no path joins: the fragmentation."""
    n = len(partners)
    left = (1 << n) - 1
    joined = 0
    while left:
        group = frontier = left & -left
        while frontier:
            firm = frontier.bit_length() - 1
            new = partners[firm] & ~group
            group |= new
            frontier = frontier ^ (1 << firm) | new
        left &= ~group
        joined += group.bit_count() * (group.bit_count() - 1)
    return 1 - joined / (n * (n - 1))


def tie_list(partners: Partners) -> list[tuple[int, int]]:
    """All ties, each once and the lower node first."""
    n = len(partners)
    return [(i, j) for i in range(n) for j in range(i + 1, n) if partners[i] >> j & 1]
