using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Between the text in the queue and what functions take or return: <c>string</c>, <c>BinaryData</c>, <c>QueueMessage</c> or a record as JSON.</summary>
internal static class MessageBinding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableInputException">Not in the encoding of host.json, or not the JSON that the parameter needs.</exception>
    public static object Read(QueueMessage message, Type type, string parameter, QueueMessageEncoding encoding, JsonSerializerOptions json)
    {
        try
        {
            var body = encoding == QueueMessageEncoding.Base64
                ? BinaryData.FromBytes(Convert.FromBase64String(message.MessageText))
                : BinaryData.FromString(message.MessageText);
            return ValueOf(message, body, type, json) ?? throw new UnreadableInputException(parameter);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or DecoderFallbackException)
        {
            throw new UnreadableInputException(parameter, exception);
        }
    }

    /// <summary>The text to put into the queue.</summary>
    public static string Write(object value, QueueMessageEncoding encoding, JsonSerializerOptions json)
    {
        var bytes = value switch
        {
            string text => Utf8.GetBytes(text),
            BinaryData data => data.ToArray(),
            byte[] raw => raw,
            _ => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json),
        };
        return encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(bytes) : Utf8.GetString(bytes);
    }

    private static object? ValueOf(QueueMessage message, BinaryData body, Type type, JsonSerializerOptions json)
    {
        if (type == typeof(string))
        {
            return Utf8.GetString(body);
        }

        if (type == typeof(BinaryData))
        {
            return body;
        }

        return type == typeof(QueueMessage) ? WithBody(message, body) : JsonSerializer.Deserialize(body, type, json);
    }

    private static QueueMessage WithBody(QueueMessage message, BinaryData body) => QueuesModelFactory.QueueMessage(
        message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
}
