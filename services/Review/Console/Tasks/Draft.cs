using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Console.Tasks;

/// <summary>A decision that is being made. It stays through lost connections and through what others do to the task.</summary>
public sealed class Draft
{
    /// <summary>Absent: none chosen yet.</summary>
    public Verdict? Verdict { get; set; }

    /// <summary>In the person's words.</summary>
    public string Justification { get; set; } = "";

    /// <summary>What the person does with each passage; passages not looked at are not in it.</summary>
    public Dictionary<EvidenceId, Pick> Picks { get; } = [];

    /// <summary>What the person found elsewhere.</summary>
    public List<AddedSource> Added { get; } = [];

    /// <summary>The passages the decision rests on.</summary>
    public IReadOnlyList<EvidenceId> Chosen => [.. Picks.Where(pick => pick.Value.Use == EvidenceUse.Chosen).Select(pick => pick.Key)];

    /// <summary>All of it, as the desk takes it.</summary>
    public IReadOnlyList<EvidenceChoice> Choices =>
    [
        .. Picks.Select(pick => new EvidenceChoice(pick.Value.Use, pick.Value.Why.Trim(), pick.Key, null)),
        .. Added.Where(source => source.Url.Trim().Length > 0).Select(source => new EvidenceChoice(EvidenceUse.Added, source.Why.Trim(), null, source.Url.Trim())),
    ];

    /// <summary>What is missing, for a person; null when it can be handed in.</summary>
    public string? Missing => Verdict is null ? "Choose a verdict."
        : string.IsNullOrWhiteSpace(Justification) ? "Say in your words why."
        : Picks.Values.Any(pick => pick.Use == EvidenceUse.Rejected && string.IsNullOrWhiteSpace(pick.Why)) ? "Say why each passage is rejected."
        : Added.Any(source => source.Url.Trim().Length > 0 && !IsAddress(source.Url)) ? "A source needs an address that begins with http:// or https://."
        : Added.Any(source => source.Url.Trim().Length > 0 && string.IsNullOrWhiteSpace(source.Why)) ? "Say what each source you added shows."
        : null;

    /// <summary>Nothing was chosen or written yet.</summary>
    public bool IsEmpty => Verdict is null && Justification.Length == 0 && Picks.Count == 0 && Added.Count == 0;

    /// <summary>Goes on from a decision that was sent back.</summary>
    public void Take(ReviewDecision first)
    {
        (Verdict, Justification) = (first.Verdict, first.Justification);
        foreach (var choice in first.Choices)
        {
            if (choice.EvidenceId is { } passage)
                Picks[passage] = new Pick { Use = choice.Use, Why = choice.Why };
            else if (choice.Url is { } url)
                Added.Add(new() { Url = url, Why = choice.Why });
        }
    }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        (Verdict, Justification) = (null, "");
        Picks.Clear();
        Added.Clear();
    }

    private static bool IsAddress(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}

/// <summary>What a person does with one passage.</summary>
public sealed class Pick
{
    /// <summary>Chosen or rejected.</summary>
    public EvidenceUse Use { get; set; }

    /// <summary>Required when rejected.</summary>
    public string Why { get; set; } = "";
}

/// <summary>Something found elsewhere.</summary>
public sealed class AddedSource
{
    /// <summary>http or https.</summary>
    public string Url { get; set; } = "";

    /// <summary>What it shows.</summary>
    public string Why { get; set; } = "";
}
