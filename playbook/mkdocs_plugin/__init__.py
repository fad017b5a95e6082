"""MkDocs as one consumer of the generated pages."""
