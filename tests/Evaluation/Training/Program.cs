using FactCheck.Evaluation.Training;

// usage: dotnet run -c Release --project tests/Evaluation/Training -- stance FILE:MOST… | features FILE OUT
// Only sets that may train what ships. The weights in StanceWeights.cs: stance fever.jsonl:2500 fever-symmetric.jsonl:600 fm2.jsonl:1169
// conjnli.jsonl:800 taxinli.jsonl:800 snli.jsonl:400 scifact-stance.jsonl:809 fm2-passages.jsonl:400 fever-passages.jsonl:300
switch (args)
{
    case ["stance", _, ..]:
        StanceFit.Run(args[1..]);
        return 0;
    case ["features", var file, var output]:
        SentenceFeatures.Write(file, output);
        return 0;
    default:
        Console.Error.WriteLine("usage: stance FILE:MOST… | features FILE OUT");
        return 1;
}
