"""The reader's own figures: surveys as spreadsheets write them, read, checked and handed on."""

from clusterlearn.data.firms import Criteria, Results, Seats, criteria, results, seats
from clusterlearn.data.jobs import Employment, employment
from clusterlearn.data.people import Capabilities, Incomes, capabilities, incomes
from clusterlearn.data.reading import example, read
from clusterlearn.data.survey import Column, DataProblems, Problem, Survey, Table
from clusterlearn.data.surveys import SURVEYS

__all__ = [
    "SURVEYS",
    "Capabilities",
    "Column",
    "Criteria",
    "DataProblems",
    "Employment",
    "Incomes",
    "Problem",
    "Results",
    "Seats",
    "Survey",
    "Table",
    "capabilities",
    "criteria",
    "employment",
    "example",
    "incomes",
    "read",
    "results",
    "seats",
]
