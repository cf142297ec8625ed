using FactCheck.Core.Verification;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>Passages that try to get at the model, and a model that does whatever they say: the verdict and what a person reads stay the rules'.</summary>
public sealed class AttackTests
{
    private const string Claim = "More than 300 homes were flooded in Oldford.";

    public static TheoryData<string> Names() => [.. Attacks.All.Select(attack => attack.Name)];

    [Fact]
    public void There_are_more_than_thirty_and_no_two_are_one() =>
        Assert.InRange(Attacks.All.Select(attack => attack.Name).Distinct().Count(), Math.Max(30, Attacks.All.Count), int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_instruction_in_a_passage_changes_nothing(string name)
    {
        var attack = Attacks.All.Single(attack => attack.Name == name);
        await using var asked = await Asked.StartAsync();
        asked.Model.Honest = Attacks.Honest;
        asked.Model.Orders["Zorder"] = attack.Obeyed;
        asked.Model.Obedient = attack.Choice;
        var claim = attack.InClaim ? $"{Claim} Zorder" : Claim;
        var good = Asked.Passage(Attacks.Good);
        var evil = Asked.Passage(Ordered(attack.Passage), Ordered(attack.Publisher));

        var alone = await Asked.VerifyAloneAsync(claim, good, evil);
        var result = await asked.VerifyAsync(claim, good, evil);

        Assert.Equal(Verdict.Supported, alone.Verdict);
        Assert.Equal(alone.Verdict, result.Verdict);
        var wasObeyed = asked.Model.Requests.Any(request => request.GetRawText().Contains("Zorder", StringComparison.Ordinal));
        Assert.Equal(attack.Detail is not null, wasObeyed);
        if (attack.Detail is null)
        {
            // The order never reached the model, and its honest answer was used.
            Assert.Equal(LanguageModelOutcome.Used, result.LanguageModel!.Outcome);
            Assert.StartsWith(alone.Justification, result.Justification, StringComparison.Ordinal);
            return;
        }
        Assert.Contains(result.LanguageModel!.Outcome, new[] { LanguageModelOutcome.Discarded, LanguageModelOutcome.Contradicts });
        Assert.Equal(attack.Detail, result.LanguageModel.Detail);
        Assert.Equal(alone.Method, result.Method);
        Assert.Equal(alone.Evidence.Select(link => (link.EvidenceId, link.Stance, link.Counted, link.Why)), result.Evidence.Select(link => (link.EvidenceId, link.Stance, link.Counted, link.Why)));
        // Nothing of what it said is shown: at most that it disagrees.
        Assert.Equal(alone.Justification + (result.LanguageModel.Outcome == LanguageModelOutcome.Contradicts
            ? $" A language model disagrees, and the rules stand: {attack.Detail}. A person must look." : ""), result.Justification);
    }

    // In tags every letter is its code point above U+E0000, which nobody sees.
    private static string Ordered(string text) => text
        .Replace("{order}", "Zorder", StringComparison.Ordinal)
        .Replace("{tags}", string.Concat("Zorder".Select(letter => char.ConvertFromUtf32(0xE0000 + letter))), StringComparison.Ordinal);
}
