"""The workbench of those who write signals and rules: try one on a text, read what it does, measure them all."""
