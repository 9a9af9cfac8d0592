"""The language of clauses: facts, conditions, amounts, programs and documents."""
