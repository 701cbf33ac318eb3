"""The association's envelope: twelve months under three rules."""

from random import Random
from statistics import fmean

from paper_games.pages import table

__all__ = ["only_a_strong_rule_pays", "twelve_months"]


def fee_by_card(card: list[str], weight: int, last: float | None, fees: list[int]) -> int:
    _number, kind, convinced_from = card
    if weight >= int(convinced_from):
        return 10
    if kind == "waits":
        return 0
    return 7 if last is None else fees[int(last + 0.5)]


def twelve_months(
    participants: int, errors: float, dice: Random
) -> tuple[list[float], list[float]]:
    """Mean fee and mean income of each month; who is fined does not change the mean."""
    cards = table("paper_public_goods", "Card")[:participants]
    fees = [int(fee) for _mean, fee in table("paper_public_goods", "Mean fee last month")]
    paid: list[float] = []
    incomes = []
    for _months, checked_in_ten, fine in table("paper_public_goods", "Months"):
        checks = round(participants * int(checked_in_ten) / 10)
        weight = int(checked_in_ten) * int(fine)
        for _month in range(4):
            last = paid[-1] if paid else None
            by_card = [fee_by_card(card, weight, last, fees) for card in cards]
            paid.append(
                fmean(dice.randint(0, 10) if dice.random() < errors else fee for fee in by_card)
            )
            incomes.append(10 + paid[-1] - 2 * checks / participants)
    return paid, incomes


def only_a_strong_rule_pays(participants: int, dice: Random) -> bool:
    paid, incomes = twelve_months(participants, 0.1, dice)
    habit, weak, strong = (fmean(incomes[start : start + 4]) for start in (0, 4, 8))
    return paid[3] < paid[0] and weak < habit < strong and max(paid[4:8]) < min(paid[8:])
