"""Recipes: where a site has its comments, as CSS selectors that a user taught, one small file per host."""
