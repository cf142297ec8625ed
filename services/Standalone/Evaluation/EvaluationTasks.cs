namespace FactCheck.Standalone.Evaluation;

/// <summary>Everything that can be measured.</summary>
internal static class EvaluationTasks
{
    public static IReadOnlyList<EvaluationTask> All { get; } =
    [
        CheckWorthinessTask.Task,
        ArticleTask.Task,
    ];
}
