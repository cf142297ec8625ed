namespace FactCheck.Verification.Retrieval;

/// <summary>What brings a candidate and a query together. All in [0, 1] but the cosines, which may be a little under 0.</summary>
/// <param name="Words">BM25 as a share of what the query's words could give at most.</param>
/// <param name="Shared">Share of the query's words that the candidate has, rare words counting more.</param>
/// <param name="Pairs">Share of the query's pairs of neighbouring words that are neighbours in the candidate, rare words counting more.</param>
/// <param name="Meaning">Cosine of the query and the candidate's closest piece; 0 without the sentence model.</param>
/// <param name="Whole">Mean cosine over the candidate's pieces; 0 without the sentence model.</param>
/// <param name="Title">Cosine of the query and the candidate's title, or <paramref name="Meaning"/> where there is none.</param>
public sealed record Closeness(double Words, double Shared, double Pairs, double Meaning, double Whole, double Title);
