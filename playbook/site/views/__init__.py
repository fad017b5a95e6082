"""Views: what a template prints, worked out beforehand. Frozen, without logic of their own."""
