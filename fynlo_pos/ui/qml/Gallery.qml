import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import "gallery"

/** Every control in every state, for people who draw screens and for the tests that photograph it. */
Stage {
    id: root

    /** Which part is shown: taps, sale, forms, reports. */
    property string part: "taps"
    /** Which sheet lies over it: refund, latte, picker. */
    property string sheet: ""

    onSheetChanged: sheets.open(root.sheet)

    width: 1280
    height: 1800

    ScrollArea {
        objectName: "galleryScroll"
        anchors.fill: parent
        padding: Theme.space24

        Loader {
            Layout.fillWidth: true
            sourceComponent: root.part === "sale" ? sale : root.part === "forms" ? forms : root.part === "reports" ? reports : taps
        }
    }
    Component {
        id: taps

        TapsGallery {}
    }
    Component {
        id: sale

        SaleGallery {}
    }
    Component {
        id: forms

        FormsGallery {}
    }
    Component {
        id: reports

        ReportsGallery {}
    }
    SheetGallery {
        id: sheets

        anchors.fill: parent
    }
}
