namespace FactCheck.Standalone.Evaluation;

/// <summary>Everything that can be measured.</summary>
internal static class EvaluationTasks
{
    public static IReadOnlyList<EvaluationTask> All { get; } =
    [
        CheckWorthinessTask.Task,
        StanceTask.Task,
        VerdictTask.Task,
        CalibrationTask.Task,
        RetrievalTask.Task,
        MatchingTask.Task,
        ClustersTask.Task,
        QuantitiesTask.Task,
        DatesTask.Task,
        SentencesTask.Task,
        AttributionTask.Task,
        ReferencesTask.Task,
        ClaimsTask.Task,
        ArticleTask.Task,
    ];
}
