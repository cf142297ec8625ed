using System.Globalization;
using FactCheck.Protos.Review.V1;
using ReviewTask = FactCheck.Core.Review.ReviewTask;

namespace FactCheck.Review.Console.Queue;

/// <summary>What is done with several tasks at once.</summary>
/// <param name="Kind">Which change.</param>
/// <param name="Value">To whom, which tag, or how far in [-1, 1]; empty where it takes none.</param>
public sealed record BulkAction(BulkKind Kind, string Value)
{
    /// <summary>For a person, once it is done.</summary>
    public string Done => Kind switch
    {
        BulkKind.Lease => "Taken",
        BulkKind.Release => "Given back",
        BulkKind.HandOver => "Handed over",
        BulkKind.Tag => "Tagged",
        BulkKind.Untag => "Tag taken away",
        BulkKind.Boost => "Priority set",
        _ => "Approved",
    };

    /// <summary>The call. An approval is of the version that was seen; the others hold for whatever is there.</summary>
    public BatchChangeReviewTasksRequest ToRequest(IEnumerable<ReviewTask> tasks)
    {
        var request = new BatchChangeReviewTasksRequest
        {
            Items =
            {
                tasks.Select(task => new BatchChangeReviewTasksRequest.Types.BatchItem
                {
                    ReviewTaskId = task.Id.Value,
                    Etag = Kind == BulkKind.Approve ? task.Revision.ToString(CultureInfo.InvariantCulture) : "",
                }),
            },
        };
        switch (Kind)
        {
            case BulkKind.Lease: request.Lease = new(); break;
            case BulkKind.Release: request.Release = new(); break;
            case BulkKind.HandOver: request.HandOver = new() { Holder = Value }; break;
            case BulkKind.Tag: request.Tag = new() { AddTags = { Value } }; break;
            case BulkKind.Untag: request.Tag = new() { RemoveTags = { Value } }; break;
            case BulkKind.Boost: request.Boost = new() { Boost = double.Parse(Value, CultureInfo.InvariantCulture) }; break;
            default: request.Approve = new(); break;
        }
        return request;
    }
}

/// <summary>What can be done with several tasks at once.</summary>
public enum BulkKind
{
    Lease,
    Release,
    HandOver,
    Tag,
    Untag,
    Boost,
    Approve,
}
