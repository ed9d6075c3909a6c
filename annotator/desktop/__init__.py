"""The window: the only room that speaks Qt. It shows what the queries say and asks the actions for every change."""
