using System.Text.Json.Nodes;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>A passage that wants something of the model, and what a model that obeys it answers.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Passage">The attacking passage; <c>{order}</c> is where the stub's model is given its order.</param>
/// <param name="Obeyed">The answer of a model that does as it is told, from the prompt.</param>
/// <param name="Detail">Which check meets it; absent: the passage's order never reached the model, and the honest answer was used.</param>
internal sealed record Attack(string Name, string Passage, Func<string, string> Obeyed, string? Detail)
{
    /// <summary>Who publishes the passage.</summary>
    public string Publisher { get; init; } = "Evil Post";

    /// <summary>What else an obedient answer comes with.</summary>
    public Action<JsonObject>? Choice { get; init; }

    /// <summary>Set where the order stands in the claim itself.</summary>
    public bool InClaim { get; init; }

    public override string ToString() => Name;
}
