"""Measurements: they print and never fail. ``make bench`` runs all of them."""
