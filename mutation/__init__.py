"""Mutation testing of the documents: their source is changed in one place, and a test has to notice.

`python -m mutation` (or `make mutants`) changes figures, comparisons, operands, words, places and everything else that a document
says, one change at a time, and runs the tests that concern the document on each. What no test notices is a survivor: either
a test is missing, or the change makes no difference, and then `justified.toml` says why.

    places.py     where in a syntax tree something stands, and a mutant
    words.py      the values that can stand in for a value: of vocabularies, scales, places, figures
    clauses.py    what is changed in conditions and amounts
    programs.py   what is changed around them: payee, form, discretion, reading ... targets, duties, the title page
    sources.py    the modules of a document and all their mutants
    loading.py    a mutated module put in the place of the original, in this process
    campaign.py   the tests run on each mutant in a process of its own
    results.py    the table by kind, the survivors, the justifications
"""
