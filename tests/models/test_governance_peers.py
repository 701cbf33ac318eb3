"""Governance: the same results from nashpy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from models.peers.governance import nashpy_volunteers

from clusterlearn.models.governance import volunteers_dilemma


@given(st.floats(1, 100), st.floats(0.05, 0.95))
def test_nashpy_finds_the_same_volunteers(benefit, part):
    pair = volunteers_dilemma(2, benefit, benefit * part)

    assert pair.volunteer_probability == pytest.approx(nashpy_volunteers(benefit, benefit * part))
