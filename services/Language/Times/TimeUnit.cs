namespace FactCheck.Language.Times;

internal enum TimeUnit
{
    Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Year, Decade, Century,
}

internal enum Season
{
    Spring, Summer, Autumn, Winter,
}
