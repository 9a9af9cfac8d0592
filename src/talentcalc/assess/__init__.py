"""A profile meets a document: outcomes, amounts, stacking and totals."""
