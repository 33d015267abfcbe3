package emporium.order.adapter;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.OrderId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the words of the shop look in JSON, wherever: on HTTP, in events, in columns. */
@Configuration(proxyBeanMethods = false)
class ShopJson {

    /** The decimal text, never a float: {@code {"amount":"12.90","currency":"EUR"}}. */
    record Amount(String amount, String currency) {}

    @Bean
    JacksonModule shopModule() {
        return new SimpleModule("shop")
                .addSerializer(Money.class, new MoneyWriter())
                .addDeserializer(Money.class, new MoneyReader())
                .addSerializer(Sku.class, new SkuWriter())
                .addDeserializer(Sku.class, new SkuReader())
                .addSerializer(OrderId.class, new OrderIdWriter());
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.amount());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            var amount = context.readValue(json, Amount.class);
            try {
                return Money.of(amount.amount(), amount.currency());
            } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
                return context.reportInputMismatch(Money.class, "not an amount of money");
            }
        }
    }

    private static final class SkuWriter extends StdSerializer<Sku> {
        SkuWriter() {
            super(Sku.class);
        }

        @Override
        public void serialize(Sku sku, JsonGenerator json, SerializationContext context) {
            json.writeString(sku.value());
        }
    }

    private static final class SkuReader extends StdDeserializer<Sku> {
        SkuReader() {
            super(Sku.class);
        }

        @Override
        public Sku deserialize(JsonParser json, DeserializationContext context) {
            return new Sku(json.getString());
        }
    }

    private static final class OrderIdWriter extends StdSerializer<OrderId> {
        OrderIdWriter() {
            super(OrderId.class);
        }

        @Override
        public void serialize(OrderId id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.toString());
        }
    }
}
