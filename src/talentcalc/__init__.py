"""Eligibility and subsidy calculator for Chinese talent policies, clause by clause."""
