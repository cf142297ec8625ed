using FactCheck.Standalone.Batch;

namespace FactCheck.Standalone.Evaluation;

/// <summary>One thing that is measured on labelled lines.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Description">What is measured and which gold fields the lines have.</param>
/// <param name="Run">Measures one engine on the lines; called once for each engine. Throws InputException for lines that can't be used.</param>
internal sealed record EvaluationTask(string Name, string Description, Func<EvaluationInput, Engines, CancellationToken, Evaluation> Run);

/// <summary>What a task is given.</summary>
/// <param name="Lines">The labelled lines, in order.</param>
/// <param name="Corpus">Lines of the corpus, for tasks that search one; else empty.</param>
internal sealed record EvaluationInput(IReadOnlyList<BatchLine> Lines, IReadOnlyList<BatchLine> Corpus);
