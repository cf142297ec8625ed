using Microsoft.Win32.SafeHandles;

namespace FactCheck.Standalone.Commands;

/// <summary>Standard output for answers.</summary>
internal static class AnswerStream
{
    /// <summary>Standard output; writing fails where nobody reads it any more, so that <c>| head</c> ends the work.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        // The console's stream takes what nobody reads as written. A file keeps it: this one would forget where another program stopped writing.
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }
}
