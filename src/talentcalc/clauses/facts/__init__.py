"""Facts: what a profile can say, each declared once.

One declaration gives the key in a profile, the type with its unit, the labels and the question in both
languages, how the fact can change, how a value is read and shown, and the nodes that clauses use. A file is a kind of fact
together with those nodes: `Dated` stands beside `Elapsed`, `Place` beside `Lies`.
"""

from talentcalc.clauses.facts.choices import Among, Choice, Choices, Includes, Scale, Step, Vocabulary
from talentcalc.clauses.facts.dates import Dated, Elapsed, Happened, InTime, Term
from talentcalc.clauses.facts.declaration import CHOICE, FIXED, TIME, UNITS, Fact, Table, facts_of, unit_of
from talentcalc.clauses.facts.flags import Flag, Own
from talentcalc.clauses.facts.numbers import Age, FirstYears, Money, Number, Series
from talentcalc.clauses.facts.places import NOWHERE, NOWHERE_WORDS, Lies, Place
from talentcalc.clauses.facts.words import Words

__all__ = [
    "CHOICE",
    "FIXED",
    "NOWHERE",
    "NOWHERE_WORDS",
    "TIME",
    "UNITS",
    "Age",
    "Among",
    "Choice",
    "Choices",
    "Dated",
    "Elapsed",
    "Fact",
    "FirstYears",
    "Flag",
    "Happened",
    "InTime",
    "Includes",
    "Lies",
    "Money",
    "Number",
    "Own",
    "Place",
    "Scale",
    "Series",
    "Step",
    "Table",
    "Term",
    "Vocabulary",
    "Words",
    "facts_of",
    "unit_of",
]
