namespace FactCheck.Review.Queue;

/// <summary>What claims are about, as far as their words tell. Own lists; the options replace or add.</summary>
internal static class TopicWords
{
    internal static IReadOnlyList<string> Harmful { get; } = ["elections", "health", "migration", "violence"];

    internal static Dictionary<string, IReadOnlyList<string>> Default() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["climate"] = Words("climate emissions carbon co2 warming temperature temperatures flood floods drought wildfire wildfires glacier renewable"),
        ["crime"] = Words("crime crimes police murder murders theft robbery fraud prison arrested convicted court shooting homicide homicides"),
        ["economy"] = Words("inflation unemployment economy gdp wages wage tax taxes prices budget debt deficit jobs exports imports trade growth bank"),
        ["education"] = Words("school schools pupils students teachers university universities exam exams tuition"),
        ["elections"] = Words("election elections vote votes voter voters ballot ballots turnout candidate candidates referendum poll polls"),
        ["health"] = Words("health vaccine vaccines vaccinated virus covid disease hospital hospitals patients cancer doctors deaths medicine infection infections"),
        ["migration"] = Words("migrant migrants migration immigrants immigration refugees refugee asylum border deported deportation"),
        ["violence"] = Words("war killed casualties wounded injured hostages hostage attack attacks bombing missile missiles soldiers troops strikes airstrike ceasefire militants"),
    };

    private static string[] Words(string words) => words.Split(' ');
}
