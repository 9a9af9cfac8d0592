"""Results as tables, JSON, CSV and Markdown, in Chinese and English."""
