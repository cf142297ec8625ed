using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Retrieval;

/// <summary>How the evidence index is kept and searched.</summary>
public sealed class LuceneIndexOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "EvidenceIndex";

    /// <summary>
    /// Folder for the index's files, about 400 bytes a passage. They are kept: the next process reads on from where this one stopped, however it
    /// stopped; each process on the folder has its own files in it. They may be removed while no process runs: the index is then built anew.
    /// Default: a folder among the system's temporary files that is removed at the end and built at every start.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Words of a text searched for, the rarest first; the others are left out so that a long text stays fast. Default 24.</summary>
    [Range(1, 256)]
    public int MaxTerms { get; set; } = 24;

    /// <summary>
    /// Entries of the index read for one search, at most, unless the rarest word alone has more: common words are left out, so that a search
    /// takes the same time however large the index. Default 400,000, about 10 ms.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int MaxEntries { get; set; } = 400_000;

    /// <summary>Passages that words led to that are ordered anew by meaning, where the sentence model is there. Default 50.</summary>
    [Range(1, 1000)]
    public int Reranked { get; set; } = 50;

    /// <summary>Passages read from the store at a time. Default 500.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 500;

    /// <summary>Passages read from the store until the files are written with their position; a killed process's successor reads so many again. Default 20,000, about 2 s.</summary>
    [Range(1, 1_000_000)]
    public int CommitEvery { get; set; } = 20_000;

    /// <summary>Memory for passages not written to files yet, in MiB. Default 32.</summary>
    [Range(1, 1024)]
    public int BufferMegabytes { get; set; } = 32;
}
