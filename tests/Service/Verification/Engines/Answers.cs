using System.Text.Json;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>Answers of models, in the form asked for.</summary>
internal static class Answers
{
    public static string NotEnough => Of("not_enough_evidence", [], [("No passage decides the claim.", [])]);

    public static string Of(string verdict, (int Number, string Stance, string Quote)[] passages, (string Text, int[] Cites)[] justification) => JsonSerializer.Serialize(new
    {
        verdict,
        passages = passages.Select(passage => new { number = passage.Number, stance = passage.Stance, quote = passage.Quote }),
        justification = justification.Select(sentence => new { text = sentence.Text, cites = sentence.Cites }),
    });
}
