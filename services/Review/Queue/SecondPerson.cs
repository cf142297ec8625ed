using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Queue;

/// <summary>Which decisions a second person has to agree to: all, those about some topics, or a sample.</summary>
internal sealed class SecondPerson(IOptions<ReviewOptions> options)
{
    internal bool IsNeeded(ReviewTask task)
    {
        var rules = options.Value.SecondPerson;
        return rules.Always || task.Topics.Any(topic => rules.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase)) || IsSampled(task.Id, rules.SampleShare);
    }

    // By the id: whoever decides can't know it beforehand, and asking twice gives the same answer.
    private static bool IsSampled(ReviewTaskId id, double share) =>
        Convert.ToUInt32(ContentId.Sha256($"second person {id.Value}")[..8], 16) < share * uint.MaxValue;
}
