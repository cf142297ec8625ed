using System.Text;
using FactCheck.Language.Articles;

namespace FactCheck.Benchmarks;

/// <summary>Made news articles: the kinds of sentences that news is made of, with other names, figures and days in each.</summary>
internal static class MadeArticles
{
    private const int SentencesOfArticle = 24;

    private static readonly string[] Frames =
    [
        "The {0} ministry said on {1} that more than {2} people had been displaced by the floods in {3}, up from {4} a week earlier.",
        "“We have never seen anything like it,” said {5}, who has led the {6} for {7} years. “The roads are gone, and the bridge with them.”",
        "Unemployment in {3} fell from {8}.3 to {7}.9 per cent between January and March, according to figures from the {6}.",
        "{5} denied that the {6} had known of the contract, which was worth £{4}m.",
        "It was the third such decision in two years.",
        "Nobody was hurt, police said, but {2} homes were without power until {1} evening.",
        "The {6}, founded in 19{8}{7}, employs about {4} people in {3} and the surrounding villages.",
        "Critics say the plan is too expensive and will not bring the jobs that were promised.",
        "A spokesman for the {6} declined to comment.",
        "In a statement, the company said it would invest $1.{7} billion over the next {8} years and create “up to {4}” jobs.",
        "{5} told reporters in {3} that the number of cases had doubled since last summer.",
        "Two-thirds of the {2} patients who took part had recovered after six weeks, the study found.",
    ];

    private static readonly string[] Adjectives = ["health", "interior", "transport", "finance", "foreign", "education"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] Places = ["Oldford", "Marrenburg", "the Lake District", "Port Helen", "Kessel Valley", "Northmoor"];
    private static readonly string[] People = ["Anna Kowal", "Gen. Peter Lund", "Dr. Maria Osei", "Mayor Tom Reyes", "Ms. Ito", "Jean-Luc Faber"];
    private static readonly string[] Bodies = ["Road Safety Board", "National Statistics Office", "Harbour Authority", "Oldford Council", "Kessel Group"];

    /// <summary>The same number gives the same article.</summary>
    public static ArticleText Article(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var i = 0; i < SentencesOfArticle; i++)
            text.Append(i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ").AppendFormat(
                System.Globalization.CultureInfo.InvariantCulture, Frames[random.Next(Frames.Length)], Pick(random, Adjectives), Pick(random, Days), $"{random.Next(1, 90)},{random.Next(100, 999)}",
                Pick(random, Places), random.Next(20, 900), Pick(random, People), Pick(random, Bodies), random.Next(2, 9), random.Next(4, 9));
        return new ArticleText(text.ToString(), $"Floods, figures and promises ({number})", new DateOnly(2023, 1 + number % 12, 1 + number % 28));
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
