"""Eligibility and subsidy calculator for Chinese talent policies, clause by clause."""

__version__ = "0.1.0"
