"""The etiquette engine: it reads a reply as a good team lead does, and says what it finds.

Every module here has a twin in `site/web/etiquette/`, module for module and name for name: both read one compiled
program, and nothing else decides. `compiler/` makes that program and exists in Python only.
"""
