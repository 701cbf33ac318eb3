"""The association's envelope: twelve months under three rules."""

from dataclasses import dataclass
from random import Random
from statistics import fmean

from paper_games.pages import cards, table

__all__ = ["Month", "incomes", "only_a_strong_rule_pays", "twelve_months"]


@dataclass(frozen=True)
class Month:
    """What stands on the board and on the score sheets."""

    fees: list[int]
    incomes: list[float]

    @property
    def mean_fee(self) -> float:
        return fmean(self.fees)


def fee_by_card(card: tuple[str, int], weight: int, last: Month | None, lookup: list[int]) -> int:
    kind, convinced_from = card
    if weight >= convinced_from:
        return 10
    if kind == "waits":
        return 0
    return 7 if last is None else lookup[int(last.mean_fee + 0.5)]


def incomes(fees: list[int], drawn: list[int], fine: int) -> list[float]:
    """10, less the fee, plus the share called out, less the own fine."""
    fines = [fine * (10 - fee) if seat in drawn else 0 for seat, fee in enumerate(fees)]
    share = round((2 * sum(fees) + sum(fines) - 2 * len(drawn)) / len(fees), 1)
    return [10 - fee + share - own for fee, own in zip(fees, fines, strict=True)]


def twelve_months(participants: int, errors: float, dice: Random) -> list[Month]:
    hands = cards("paper_public_goods", r"Card \d+: (\w+)\*\*\n  Weight (\d+) or more")
    lookup = [int(fee) for fee in table("paper_public_goods", "Mean fee last month")[0][1:]]
    months: list[Month] = []
    for _months, checked_in_ten, fine in table("paper_public_goods", "Months"):
        checks = round(participants * int(checked_in_ten) / 10)
        weight = int(checked_in_ten) * int(fine)
        for _month in range(4):
            last = months[-1] if months else None
            by_card = [
                fee_by_card((kind, int(convinced_from)), weight, last, lookup)
                for kind, convinced_from in hands[:participants]
            ]
            fees = [dice.randint(0, 10) if dice.random() < errors else fee for fee in by_card]
            drawn = dice.sample(range(participants), checks)
            months.append(Month(fees, incomes(fees, drawn, int(fine))))
    return months


def only_a_strong_rule_pays(participants: int, dice: Random) -> bool:
    months = twelve_months(participants, 0.1, dice)
    paid = [month.mean_fee for month in months]
    income = [fmean(month.incomes) for month in months]
    habit, weak, strong = (fmean(income[start : start + 4]) for start in (0, 4, 8))
    return paid[3] < paid[0] and weak < habit < strong and max(paid[4:8]) < min(paid[8:])
