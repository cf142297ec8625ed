using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Verification;

namespace FactCheck.Core.Privacy;

/// <summary>Documents, claims and results without erased persons. What a text of others says stays in that text: articles and passages are sources.</summary>
public static class ClaimBlanking
{
    /// <summary>The document without them as its author; null when there is nothing to blank.</summary>
    public static Document? Without(this Document document, ErasedNames names)
    {
        var blank = new Blanker(names);
        var without = document with { Author = blank.Claimant(document.Author) };
        return blank.HasFound ? without : null;
    }

    /// <summary>The claim without them: as claimant, in its wordings and names, and as who answered a match. Its id stays. Null when there is nothing to blank.</summary>
    public static Claim? Without(this Claim claim, ErasedNames names)
    {
        var blank = new Blanker(names);
        var reading = claim.Reading;
        var without = claim with
        {
            Reading = reading with
            {
                Text = blank.InClaim(reading.Text),
                NormalizedText = blank.InClaim(reading.NormalizedText),
                Claimant = blank.Claimant(reading.Claimant),
                Names = [.. reading.Names.Select(blank.InClaim)],
                Ambiguities = [.. reading.Ambiguities.Select(blank.InClaim)],
            },
            Links =
            [
                .. claim.Links.Select(link => link with { Why = blank.InClaim(link.Why), AnsweredBy = blank.Reviewer(link.AnsweredBy) }),
            ],
            Verification = claim.Verification is { } linked
                ? linked with { Evidence = [.. linked.Evidence.Select(link => link with { Why = blank.InClaim(link.Why) })] }
                : null,
        };
        return blank.HasFound ? without : null;
    }

    /// <summary>The result without them, in what it was asked and in our words about it; null when there is nothing to blank. It can't be replayed then.</summary>
    public static VerificationResult? Without(this VerificationResult result, ErasedNames names)
    {
        var blank = new Blanker(names);
        var without = result with
        {
            ClaimText = blank.InClaim(result.ClaimText),
            Justification = blank.InClaim(result.Justification),
            Evidence = [.. result.Evidence.Select(link => link with { Why = blank.InClaim(link.Why) })],
            SupersededBy = result.SupersededBy is { } newer ? newer with { Why = blank.InClaim(newer.Why) } : null,
            FactChecks =
            [
                .. result.FactChecks.Select(check => check with
                {
                    ClaimText = blank.InClaim(check.ClaimText),
                    Claimant = blank.Claimant(check.Claimant),
                    Why = blank.InClaim(check.Why),
                }),
            ],
            Change = result.Change is { } change ? change with { Why = blank.InClaim(change.Why) } : null,
            Inputs = result.Inputs is { } inputs ? inputs with { Claimant = blank.Claimant(inputs.Claimant) } : null,
            LanguageModel = result.LanguageModel is { Answer: { } answer } use ? use with { Answer = blank.InClaim(answer) } : result.LanguageModel,
        };
        return blank.HasFound ? without : null;
    }
}
