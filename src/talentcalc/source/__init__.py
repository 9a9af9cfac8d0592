"""The documents' own words in the user's copies: found, divided into items, their figures traced to owners."""
