"""The only place that picks hands and hands them to services."""
