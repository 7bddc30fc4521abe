pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** About one product: price, allergens, and whether it is sold out. A choice is done at once. */
Sheet {
    id: root

    required property ProductModel vm

    title: root.vm.name
    amount: root.vm.price
    text: root.vm.allergens
    onClosed: root.vm.leave()

    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        spacing: 0

        Repeater {
            model: root.vm.choices

            ListRow {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                title: modelData
                chosen: root.vm.choice === index
                divided: index < root.vm.choices.length - 1
                iconName: chosen ? "check" : ""
                Accessible.role: Accessible.RadioButton
                onClicked: {
                    root.vm.choose(index);
                    root.close();
                }
            }
        }
    }
}
