"""Exported replies: read row by row, judged by the etiquette engine, and gathered into a report for a coach."""
